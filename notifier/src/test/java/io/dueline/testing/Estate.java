package io.dueline.testing;

import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;

import org.springframework.boot.test.context.TestComponent;

import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/// The estate of the cast, for tests that bill and pay on the real ledger.
@TestComponent
public class Estate {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final LocalDate SPRING = LocalDate.of(2026, 3, 31);

    private final Communities communities;
    private final OwnerDirectory owners;
    private final Ledger ledger;

    Estate(Communities communities, OwnerDirectory owners, Ledger ledger) {
        this.communities = communities;
        this.owners = owners;
        this.ledger = ledger;
    }

    public Community community() {
        var estate =
                new NewCommunity(
                        "hongan",
                        Cast.ESTATE,
                        "Hong'an Gardens",
                        "鸿安物业",
                        "Hong'an Property",
                        "0755-8000 0000",
                        FeatureContext.ESTATE_ZONE,
                        CNY);
        return Objects.requireNonNull(communities.found(estate).block());
    }

    public Owner owner(Cast person) {
        var entered =
                new NewOwner(
                        community().id(),
                        person.name(),
                        person.fullName(),
                        person.language(),
                        List.of(new NewUnit(person.unit(), Unit.Kind.FLAT)),
                        List.of(Address.sms(new PhoneNumber(person.phone()))));
        return Objects.requireNonNull(owners.enter(entered).flatMap(owners::find).block());
    }

    /// The person as an owner with one invoice since spring, under the number `WY-` and their unit.
    public Owner owing(Cast person, Money fee) {
        var owner = owner(person);
        ledger.bill(invoice(owner, "WY-" + person.unit(), SPRING, fee)).block();
        return owner;
    }

    /// The owner pays by bank transfer.
    public void pays(Owner owner, String reference, Money amount) {
        ledger.post(payment(owner, reference, amount)).block();
    }

    public static PhoneNumber phone(Cast person) {
        return new PhoneNumber(person.phone());
    }

    /// The owner as known, reached at a further number too.
    public static NewOwner alsoAt(Owner owner, String phone) {
        return new NewOwner(
                owner.community(),
                owner.reference(),
                owner.name(),
                owner.language(),
                owner.units().stream().map(unit -> new NewUnit(unit.label(), unit.kind())).toList(),
                List.of(Address.sms(new PhoneNumber(phone))));
    }

    public static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    public static NewInvoice invoice(Owner owner, String reference, LocalDate dueOn, Money fee) {
        return new NewInvoice(
                owner.community(),
                owner.id(),
                owner.units().getFirst().id(),
                reference,
                Period.of(Year.of(2026)),
                dueOn,
                List.of(new Charge(Item.only(Kind.PROPERTY_FEE, "物业费"), fee)));
    }

    public static NewPayment payment(Owner owner, String reference, Money amount) {
        return new NewPayment(
                owner.id(),
                amount,
                FeatureContext.START,
                Payment.Method.BANK_TRANSFER,
                "api",
                reference,
                null);
    }
}
