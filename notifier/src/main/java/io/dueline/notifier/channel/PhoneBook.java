package io.dueline.notifier.channel;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

import reactor.core.publisher.Flux;

/// Who holds a telephone without being an owner, told by whoever knows such people: repair teams
/// and those above them.
public interface PhoneBook {

    /// All of them; they are few.
    Flux<Entry> entries();

    /// A telephone and whose it is.
    ///
    /// @param language what is written to them in
    record Entry(Address address, Role role, String nameZh, String nameEn, Language language) {

        public String name(Language reader) {
            return switch (reader) {
                case ZH -> nameZh;
                case EN -> nameEn;
            };
        }
    }

    /// What the holder is to the one named.
    enum Role {
        TEAM,
        SUPERVISOR
    }
}
