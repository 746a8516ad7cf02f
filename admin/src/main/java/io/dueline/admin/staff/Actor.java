package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Whoever does what staff do: one of them on a page, or a program by the API.
public sealed interface Actor {

    /// One who is signed in and whose duty it is.
    record Person(StaffMember member) implements Actor {
        @Override
        public StaffId id() {
            return member.id();
        }
    }

    /// A program.
    ///
    /// @param named the member of staff it acts for, if it named one
    record Program(@Nullable StaffMember named) implements Actor {
        @Override
        public @Nullable StaffId id() {
            return named == null ? null : named.id();
        }
    }

    /// Empty: no member of staff answers for it.
    @Nullable StaffId id();

    /// As stances, holds and cases keep it: `staff:` and a number, or `api`.
    default String code() {
        var id = id();
        return id == null ? "api" : "staff:" + id.value();
    }

    /// The detail of a deed, with the way it came if that was not a page.
    default Map<String, String> marked(Map<String, String> detail) {
        return switch (this) {
            case Person _ -> detail;
            case Program _ -> {
                var all = new HashMap<>(detail);
                all.put("by", "api");
                yield all;
            }
        };
    }
}
