package io.dueline.notifier.owner;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerPlan.Outcome;
import io.dueline.notifier.paging.Cursor;
import io.dueline.notifier.paging.Page;
import io.dueline.notifier.paging.PageQuery;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping("/api/owners")
class OwnersApi {

    private static final int MOST = 1000;

    private final OwnerDirectory owners;
    private final OwnerDesk desk;
    private final Communities communities;
    private final MessageSource words;

    OwnersApi(OwnerDirectory owners, OwnerDesk desk, Communities communities, MessageSource words) {
        this.owners = owners;
        this.desk = desk;
        this.communities = communities;
        this.words = words;
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

    /// Everybody of a community, in the order of their numbers.
    @GetMapping(params = "community")
    Mono<ResponseEntity<Page<OwnerView>>> inCommunity(
            @RequestParam String community, PageQuery page, ServerHttpRequest request) {
        return communities
                .byCode(community)
                .flatMap(known -> page(known, page))
                .map(list -> list.answerTo(request.getURI()));
    }

    /// Enters owners and brings known ones up to date, who are recognised by their reference. Those
    /// that cannot be entered are refused one by one; all others are entered in one transaction.
    @PutMapping
    Mono<BatchView> enter(@Valid @RequestBody OwnerBatch batch, Locale locale) {
        return desk.enter(batch).map(plan -> view(plan.lines(), locale));
    }

    /// What became of a batch.
    ///
    /// @param owners one for each, in the order of the batch
    record BatchView(
            long entered, long changed, long unchanged, long refused, List<ResultView> owners) {}

    /// @param outcome `new`, `changed`, `unchanged` or `refused`
    /// @param reason why it was refused, for programs
    /// @param detail why it was refused, for people
    record ResultView(
            @Nullable String reference,
            String outcome,
            @Nullable String reason,
            @Nullable String detail) {}

    private Mono<Page<OwnerView>> page(Community community, PageQuery page) {
        return owners.in(community.id(), page.afterNumber(), page.sizeAndOne())
                .collectList()
                .map(found -> Page.of(found, page, last -> Cursor.at(last.id().value())))
                .map(list -> list.map(OwnerView::of));
    }

    private BatchView view(List<OwnerPlan.Line> lines, Locale locale) {
        return new BatchView(
                count(lines, Outcome.NEW),
                count(lines, Outcome.CHANGED),
                count(lines, Outcome.UNCHANGED),
                count(lines, Outcome.REFUSED),
                lines.stream().map(line -> view(line, locale)).toList());
    }

    private ResultView view(OwnerPlan.Line line, Locale locale) {
        var reason = line.reason();
        return reason == null
                ? new ResultView(line.reference(), code(line.outcome()), null, null)
                : new ResultView(
                        line.reference(),
                        code(line.outcome()),
                        reason.code(),
                        words.getMessage("owner.batch." + reason.code(), null, locale));
    }

    private static long count(List<OwnerPlan.Line> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
