package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The digits by which a visitor shows to be the owner: the last four of a telephone number, or the
/// number of a unit. Pure.
record OwnersDigits(Set<String> ofPhones, Set<String> ofUnits) {

    private static final int PHONE_DIGITS = 4;
    private static final int HARD_TO_GUESS = 3;
    private static final int MOST_TYPED = 40;

    static OwnersDigits of(Owner owner) {
        var phones = phones(owner);
        return new OwnersDigits(phones, units(owner, phones.isEmpty() ? 1 : HARD_TO_GUESS));
    }

    /// Whether what was typed names a telephone or a unit, whatever stands between the digits.
    boolean match(String typed) {
        if (typed.length() > MOST_TYPED) {
            return false;
        }
        var digits = digits(typed);
        return ofPhones.contains(digits) || ofUnits.contains(digits);
    }

    private static Set<String> phones(Owner owner) {
        return owner.addresses().stream()
                .map(Owner.Reach::address)
                .filter(OwnersDigits::isPhone)
                .map(address -> digits(address.value()))
                .filter(digits -> digits.length() >= PHONE_DIGITS)
                .map(digits -> digits.substring(digits.length() - PHONE_DIGITS))
                .collect(Collectors.toSet());
    }

    private static boolean isPhone(Address address) {
        return address.kind() == ChannelKind.SMS || address.kind() == ChannelKind.WHATSAPP;
    }

    /// `501` and `32501` for 3-2-501. A number as short as that of a small shop is guessed at once,
    /// so it counts only if there is nothing better.
    private static Set<String> units(Owner owner, int shortest) {
        return Stream.<Function<String, String>>of(OwnersDigits::last, Function.identity())
                .flatMap(part -> owner.units().stream().map(Unit::label).map(part))
                .map(OwnersDigits::digits)
                .filter(digits -> digits.length() >= shortest)
                .collect(Collectors.toSet());
    }

    private static String last(String label) {
        return label.substring(label.lastIndexOf('-') + 1);
    }

    /// Digits of any script, as a keyboard for Chinese may write them wide.
    private static String digits(String text) {
        return text.codePoints()
                .map(character -> Character.digit(character, 10))
                .filter(digit -> digit >= 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }
}
