package io.dueline.testing;

import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/// The estate of the [Cast], with owners and invoices as a test needs them.
public final class BilledEstate {

    /// What fees are billed in there.
    public static final Currency YUAN = Currency.getInstance("CNY");

    private final Communities communities;
    private final OwnerDirectory owners;
    private final Ledger ledger;

    public BilledEstate(Communities communities, OwnerDirectory owners, Ledger ledger) {
        this.communities = communities;
        this.owners = owners;
        this.ledger = ledger;
    }

    public Community community() {
        var wanted =
                new NewCommunity(
                        "hongan",
                        Cast.ESTATE,
                        "Hong'an Garden",
                        "鸿安物业",
                        "Hong'an Property Services",
                        "0755-12345678",
                        FeatureContext.ESTATE_ZONE,
                        YUAN);
        return found(communities.found(wanted).block());
    }

    /// Lets somebody of the cast live there.
    public Owner enter(Cast person) {
        var kind = person.unit().startsWith("S-") ? Unit.Kind.SHOP : Unit.Kind.FLAT;
        var id =
                owners.enter(
                                new NewOwner(
                                        community().id(),
                                        "O-" + person.unit(),
                                        person.fullName(),
                                        person.language(),
                                        List.of(new NewOwner.NewUnit(person.unit(), kind)),
                                        List.of(Address.sms(new PhoneNumber(person.phone())))))
                        .block();
        return found(owners.find(found(id)).block());
    }

    /// Bills the owner's first unit one property fee.
    ///
    /// @param reference the number of the invoice
    public void bill(Owner owner, String reference, long minor, LocalDate dueOn) {
        var fee = Item.only(Item.Kind.PROPERTY_FEE, "物业费");
        ledger.bill(
                        new NewInvoice(
                                owner.community(),
                                owner.id(),
                                owner.units().getFirst().id(),
                                reference,
                                Period.of(Year.from(dueOn)),
                                dueOn,
                                List.of(new Charge(fee, new Money(minor, YUAN)))))
                .block();
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
