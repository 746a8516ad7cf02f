package io.dueline.notifier.owner;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner.Reach;
import io.dueline.notifier.owner.OwnerBatch.AddressReport;
import io.dueline.notifier.owner.OwnerBatch.OwnerReport;
import io.dueline.notifier.owner.OwnerBatch.UnitReport;
import io.dueline.notifier.owner.OwnerRefused.Reason;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a billing system says of an owner, beside what is known. Pure.
///
/// @param known everybody of the batch's references, or owning one of its units
record OwnerReader(CommunityId community, List<Owner> known) {

    private static final String HOME_REGION = "CN";
    private static final int LONGEST = 120;

    /// @throws OwnerRefused with the first thing that is wrong
    NewOwner read(OwnerReport report) throws OwnerRefused {
        var reference = reference(report.reference());
        var before = before(reference);
        return new NewOwner(
                community,
                reference,
                name(report.name(), before),
                language(report.language(), before),
                units(report.givenUnits()),
                addresses(report.givenAddresses()));
    }

    /// Whether the owner is there and all of this is known of them.
    boolean isKnown(NewOwner owner) {
        return before(owner.reference()).filter(before -> saysAll(before, owner)).isPresent();
    }

    boolean isNew(NewOwner owner) {
        return before(owner.reference()).isEmpty();
    }

    private static boolean saysAll(Owner before, NewOwner owner) {
        var units = before.units().stream().map(u -> new NewUnit(u.label(), u.kind())).toList();
        var reached = before.addresses().stream().map(Reach::address).toList();
        return before.name().equals(owner.name())
                && before.language() == owner.language()
                && units.containsAll(owner.units())
                && reached.containsAll(owner.addresses());
    }

    private Optional<Owner> before(String reference) {
        return known.stream().filter(owner -> owner.reference().equals(reference)).findFirst();
    }

    private static String reference(@Nullable String written) throws OwnerRefused {
        return text(written, Reason.NO_REFERENCE, Reason.LONG_REFERENCE);
    }

    private static String name(@Nullable String written, Optional<Owner> before)
            throws OwnerRefused {
        return written == null && before.isPresent()
                ? before.get().name()
                : text(written, Reason.NO_NAME, Reason.LONG_NAME);
    }

    private static Language language(@Nullable String code, Optional<Owner> before)
            throws OwnerRefused {
        if (code == null) {
            return before.map(Owner::language).orElse(Language.ZH);
        }
        try {
            return Language.ofCode(code.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new OwnerRefused(Reason.UNKNOWN_LANGUAGE);
        }
    }

    private List<NewUnit> units(List<UnitReport> reports) throws OwnerRefused {
        var units = new LinkedHashMap<String, NewUnit>();
        for (var report : reports) {
            var label = text(report.label(), Reason.NO_LABEL, Reason.LONG_LABEL);
            if (units.put(label, new NewUnit(label, kind(report.kind(), label))) != null) {
                throw new OwnerRefused(Reason.UNIT_TWICE);
            }
        }
        return List.copyOf(units.values());
    }

    private Unit.Kind kind(@Nullable String code, String label) throws OwnerRefused {
        if (code == null) {
            return kindBefore(label).orElse(Unit.Kind.FLAT);
        }
        try {
            return Unit.Kind.valueOf(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new OwnerRefused(Reason.UNKNOWN_KIND);
        }
    }

    private Optional<Unit.Kind> kindBefore(String label) {
        return known.stream()
                .flatMap(owner -> owner.units().stream())
                .filter(unit -> unit.label().equals(label))
                .map(Unit::kind)
                .findFirst();
    }

    private static List<Address> addresses(List<AddressReport> reports) throws OwnerRefused {
        var addresses = new ArrayList<Address>();
        for (var report : reports) {
            addresses.add(address(channel(report.channel()), report.value()));
        }
        return addresses.stream().distinct().toList();
    }

    private static ChannelKind channel(@Nullable String code) throws OwnerRefused {
        try {
            return ChannelKind.ofCode(String.valueOf(code).strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new OwnerRefused(Reason.UNKNOWN_CHANNEL);
        }
    }

    private static Address address(ChannelKind channel, @Nullable String value)
            throws OwnerRefused {
        var written = text(value, Reason.NO_VALUE, Reason.NO_VALUE);
        return switch (channel) {
            case SMS, WHATSAPP -> new Address(channel, phone(written).e164());
            case MESSENGER, WECHAT -> new Address(channel, written);
        };
    }

    private static PhoneNumber phone(String written) throws OwnerRefused {
        return PhoneNumber.parse(written, HOME_REGION)
                .filter(PhoneNumber::isWhole)
                .orElseThrow(() -> new OwnerRefused(Reason.NO_PHONE));
    }

    private static String text(@Nullable String written, Reason missing, Reason tooLong)
            throws OwnerRefused {
        if (written == null || written.isBlank()) {
            throw new OwnerRefused(missing);
        }
        if (written.length() > LONGEST) {
            throw new OwnerRefused(tooLong);
        }
        return written.strip();
    }
}
