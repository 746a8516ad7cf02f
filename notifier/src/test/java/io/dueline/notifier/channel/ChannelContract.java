package io.dueline.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.testing.Cast;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;

/// What every carrier owes us, whoever is behind it.
public abstract class ChannelContract {

    private static final String TEXT = "您好，3-2-501 有一笔费用待交。";

    protected abstract Channel channel();

    protected abstract RecordedArrivals arrivals();

    /// The carrier cannot be reached.
    protected abstract void carrierIsAway();

    /// The carrier takes a text and says nothing any more.
    protected abstract void carrierFallsSilent();

    /// The carrier knows that nobody is at any address.
    protected abstract void carrierKnowsNobody();

    /// What the carrier took is delivered.
    protected abstract void carrierDelivers();

    protected abstract void somebodyWrites(Address from, String text);

    @Test
    void hasANameForTablesAndServesSomebody() {
        assertThat(channel().name()).matches("[a-z]+");
        assertThat(channel().kinds()).isNotEmpty();
    }

    @Test
    void takesATextOfEveryKindItServes() {
        for (var kind : channel().kinds()) {
            assertThat(send(1, new Address(kind, Cast.CHEN_WEI.phone())))
                    .isInstanceOfSatisfying(
                            SendOutcome.Accepted.class,
                            taken -> assertThat(taken.providerId()).isNotBlank());
        }
    }

    @Test
    void namesEachTextDifferently() {
        assertThat(send(1, chenWei())).isNotEqualTo(send(2, chenWei()));
    }

    @Test
    void anAbsentCarrierIsAskedAgainLater() {
        carrierIsAway();
        assertThat(send(1, chenWei())).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void silenceAfterTakingIsDoubt() {
        carrierFallsSilent();
        assertThat(send(1, chenWei())).isInstanceOf(SendOutcome.InDoubt.class);
    }

    @Test
    void anAddressOfNobodyIsABadOne() {
        carrierKnowsNobody();
        assertThat(send(1, chenWei())).isInstanceOf(SendOutcome.BadAddress.class);
    }

    @Test
    void aReceiptBringsBackOurOwnNumber() {
        var taken = (SendOutcome.Accepted) send(4711, chenWei());
        carrierDelivers();

        assertThat(arrivals().receipts())
                .filteredOn(receipt -> receipt.status() == DeliveryReceipt.Status.DELIVERED)
                .singleElement()
                .satisfies(
                        receipt -> {
                            assertThat(receipt.channel()).isEqualTo(channel().name());
                            assertThat(receipt.providerId()).isEqualTo(taken.providerId());
                            assertThat(receipt.message()).isEqualTo(4711);
                            assertThat(receipt.attempt()).isEqualTo(2);
                        });
    }

    @Test
    void whatSomebodyWritesArrivesUnchanged() {
        somebodyWrites(chenWei(), "下周五交 🙂 & next=Friday");

        assertThat(arrivals().texts())
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.channel()).isEqualTo(channel().name());
                            assertThat(text.from()).isEqualTo(chenWei());
                            assertThat(text.text()).isEqualTo("下周五交 🙂 & next=Friday");
                            assertThat(text.account()).isNotBlank();
                            assertThat(text.providerId()).isNotBlank();
                        });
    }

    @Test
    void twoTextsOfOnePersonAreTwo() {
        somebodyWrites(chenWei(), "好");
        somebodyWrites(chenWei(), "好");

        assertThat(arrivals().texts()).extracting(InboundText::providerId).doesNotHaveDuplicates();
        assertThat(arrivals().texts()).hasSize(2);
    }

    protected static Address chenWei() {
        return new Address(ChannelKind.SMS, Cast.CHEN_WEI.phone());
    }

    protected final SendOutcome send(long message, Address to) {
        var text = new OutboundText(message, 2, to, TEXT, Duration.ofHours(2));
        return Objects.requireNonNull(channel().send(text).block());
    }
}
