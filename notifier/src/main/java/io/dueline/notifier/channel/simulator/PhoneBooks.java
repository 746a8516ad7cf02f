package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.PhoneBook;
import io.dueline.notifier.channel.PhoneBook.Entry;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All books together. One telephone may stand in them several times: a supervisor has many teams.
@Component
class PhoneBooks {

    private final ObjectProvider<PhoneBook> books;
    private final MessageSource words;

    PhoneBooks(ObjectProvider<PhoneBook> books, MessageSource words) {
        this.books = books;
        this.words = words;
    }

    Mono<Map<Address, List<Entry>>> all() {
        return entries()
                .collectMultimap(Entry::address)
                .map(
                        byAddress ->
                                byAddress.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        entry -> List.copyOf(entry.getValue()))));
    }

    /// Those a search means, by their names or by what they are.
    Mono<List<Address>> named(String query) {
        return entries()
                .filter(entry -> names(entry).anyMatch(name -> name.contains(query)))
                .map(Entry::address)
                .distinct()
                .collectList();
    }

    private Flux<Entry> entries() {
        return Flux.fromStream(books::orderedStream).concatMap(PhoneBook::entries);
    }

    private Stream<String> names(Entry entry) {
        return Stream.of(
                        entry.nameZh(),
                        entry.nameEn(),
                        role(entry, Language.ZH),
                        role(entry, Language.EN))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private String role(Entry entry, Language language) {
        return words.getMessage("simulator.role." + entry.role().name(), null, language.locale());
    }
}
