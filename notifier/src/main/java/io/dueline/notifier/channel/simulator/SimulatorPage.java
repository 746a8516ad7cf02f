package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.PhoneNumber;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The phones side by side: what owners got, and what one writes in their name.
@Controller
@RequestMapping("/simulator")
@ConditionalOnProperty(name = "dueline.simulator.enabled", matchIfMissing = true)
class SimulatorPage {

    private static final int LONGEST_TEXT = 1600;

    private final Table table;
    private final PhoneRows rows;
    private final Writing writing;
    private final HouseClock clock;
    private final CarrierRows carrier;

    SimulatorPage(
            Table table, PhoneRows rows, Writing writing, HouseClock clock, CarrierRows carrier) {
        this.table = table;
        this.rows = rows;
        this.writing = writing;
        this.clock = clock;
        this.carrier = carrier;
    }

    /// @param number of a stranger; blank in every other form
    record Typed(String text, String number) {

        Typed {
            text = text == null ? "" : text.strip();
            text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
            number = number == null ? "" : number;
        }
    }

    @GetMapping
    Mono<Rendering> show(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int most) {
        return page(q, table.atLeast(most), HttpStatus.OK);
    }

    /// What is on one phone, for those who watch it.
    @GetMapping("/phones/{id}")
    Mono<Rendering> talk(@PathVariable long id) {
        return table.phone(id).map(SimulatorPage::talk).switchIfEmpty(unknownPhone());
    }

    @GetMapping("/newcomers")
    Mono<Rendering> newcomers(
            @RequestParam long since, @RequestParam(defaultValue = "") List<Long> shown) {
        return Mono.zip(table.newcomers(since, shown), rows.latestText())
                .map(
                        found ->
                                Rendering.view("simulator/phone :: newcomers")
                                        .modelAttribute("newcomers", found.getT1())
                                        .modelAttribute("since", found.getT2())
                                        .build());
    }

    @PostMapping(path = "/phones/{id}/texts", headers = "HX-Request")
    Mono<Rendering> writeAndStay(@PathVariable long id, @ModelAttribute Typed typed) {
        return write(id, typed).flatMap(phone -> talk(phone.id()));
    }

    @PostMapping("/phones/{id}/texts")
    Mono<Rendering> writeAndReturn(@PathVariable long id, @ModelAttribute Typed typed) {
        return write(id, typed).map(SimulatorPage::backTo);
    }

    /// Somebody whose number we may not know writes.
    @PostMapping("/strangers")
    Mono<Rendering> writeAsStranger(@ModelAttribute Typed typed) {
        return Mono.justOrEmpty(PhoneNumber.parse(typed.number(), "CN"))
                .flatMap(number -> writing.takeUp(Address.sms(number)))
                .flatMap(phone -> write(phone, typed))
                .map(SimulatorPage::backTo)
                .switchIfEmpty(
                        Mono.defer(
                                () ->
                                        page(
                                                "",
                                                table.atLeast(0),
                                                HttpStatus.UNPROCESSABLE_CONTENT)));
    }

    private Mono<Phone> write(long id, Typed typed) {
        return rows.byId(id).switchIfEmpty(unknownPhone()).flatMap(phone -> write(phone, typed));
    }

    private Mono<Phone> write(Phone phone, Typed typed) {
        return typed.text().isEmpty()
                ? Mono.just(phone)
                : writing.write(phone, typed.text()).thenReturn(phone);
    }

    private Mono<Rendering> page(String query, int most, HttpStatus status) {
        return Mono.zip(table.phones(query, most), clock.face(), carrier.mood(), rows.latestText())
                .map(
                        all ->
                                Rendering.view("simulator/page")
                                        .status(status)
                                        .modelAttribute("q", query)
                                        .modelAttribute("phones", all.getT1())
                                        .modelAttribute("more", table.more(all.getT1(), most))
                                        .modelAttribute("clock", all.getT2())
                                        .modelAttribute("jumps", Jump.values())
                                        .modelAttribute("mood", all.getT3())
                                        .modelAttribute("moods", Mood.values())
                                        .modelAttribute("since", all.getT4())
                                        .modelAttribute("unusedNumber", unusedNumber())
                                        .modelAttribute("wrongNumber", status.isError())
                                        .build());
    }

    private static String unusedNumber() {
        return "+86 138 00%02d %04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(100),
                        ThreadLocalRandom.current().nextInt(10_000));
    }

    private static Rendering talk(Handset handset) {
        return Rendering.view("simulator/phone :: talk").modelAttribute("h", handset).build();
    }

    private static Rendering backTo(Phone phone) {
        return Rendering.redirectTo("/simulator#phone-" + phone.id()).build();
    }

    private static <T> Mono<T> unknownPhone() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
