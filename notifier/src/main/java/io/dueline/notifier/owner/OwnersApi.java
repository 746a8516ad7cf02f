package io.dueline.notifier.owner;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping("/api/owners")
class OwnersApi {

    private static final int MOST = 1000;

    private final OwnerDirectory owners;

    OwnersApi(OwnerDirectory owners) {
        this.owners = owners;
    }

    /// An owner as billing systems see them.
    record OwnerView(
            long id,
            long community,
            String reference,
            String name,
            String language,
            List<UnitView> units,
            List<AddressView> addresses) {

        static OwnerView of(Owner owner) {
            return new OwnerView(
                    owner.id().value(),
                    owner.community().value(),
                    owner.reference(),
                    owner.name(),
                    owner.language().code(),
                    owner.units().stream().map(UnitView::of).toList(),
                    owner.addresses().stream().map(AddressView::of).toList());
        }

        @Override
        public String toString() {
            return "OwnerView[" + id + "]";
        }
    }

    record UnitView(long id, String label, String kind) {
        static UnitView of(Unit unit) {
            return new UnitView(unit.id().value(), unit.label(), code(unit.kind()));
        }
    }

    /// @param state `verified` or `unreachable`
    record AddressView(String channel, String value, String state) {
        static AddressView of(Owner.Reach reach) {
            var address = reach.address();
            return new AddressView(address.kind().code(), address.value(), code(reach.state()));
        }
    }

    /// The owners meant, in the order of their numbers.
    @GetMapping
    Flux<OwnerView> list(OwnerQuery query) {
        return owners.matching(query, MOST).map(OwnerView::of);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
