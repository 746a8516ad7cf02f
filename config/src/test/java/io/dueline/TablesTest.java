package io.dueline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.Tables.Source;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Each table has one owner and one writer, and points only upstream.
class TablesTest {

    private static final Source OWNER =
            new Source("notifier", "m/V1__enter_owners.sql", "create table owner (id bigint);");

    @Test
    void everyTableHasOneOwnerAndOneWriterAndPointsUpstream() {
        var migrations =
                Checkout.sources(".sql").stream()
                        .filter(file -> file.toString().contains("/db/migration/"))
                        .map(TablesTest::source)
                        .toList();
        var java =
                Checkout.sources(".java").stream()
                        .filter(file -> file.toString().contains("/src/main/"))
                        .map(TablesTest::source)
                        .toList();

        assertThat(migrations).isNotEmpty();
        assertThat(Tables.wrongsIn(migrations, java)).isEmpty();
    }

    @Test
    void everyMigrationLiesWithItsModuleAndNamesItsMoment() {
        assertThat(Checkout.sources(".sql"))
                .map(file -> Checkout.root().relativize(file).toString())
                .allMatch(
                        name ->
                                name.matches(
                                        "(\\w+)/src/main/resources/db/migration/\\1/V\\d{12}__[a-z0-9_]+\\.sql"));
    }

    @Test
    void aKeyThatPointsDownstreamIsRejected() {
        var promise =
                new Source("bot", "m/V2__promise.sql", "create table promise_to_pay (id bigint);");
        var wrong =
                new Source(
                        "notifier",
                        "m/V3__wrong.sql",
                        "create table touch (promise bigint references promise_to_pay);");

        assertThat(Tables.wrongsIn(List.of(OWNER, promise, wrong), List.of()))
                .containsExactly("m/V3__wrong.sql points downstream at promise_to_pay");
    }

    @Test
    void aKeyThatPointsUpstreamIsFine() {
        var promise =
                new Source(
                        "bot",
                        "m/V2__promise.sql",
                        "create table promise_to_pay (owner_id bigint references owner);");

        assertThat(Tables.wrongsIn(List.of(OWNER, promise), List.of())).isEmpty();
    }

    @Test
    void alteringAForeignTableIsRejected() {
        var wrong = new Source("admin", "m/V2__wrong.sql", "alter table owner add note text;");

        assertThat(Tables.wrongsIn(List.of(OWNER, wrong), List.of()))
                .containsExactly("m/V2__wrong.sql alters foreign owner");
    }

    @Test
    void writingATableOfAnotherModuleIsRejected() {
        var wrong = java("bot", "bot/promise/PromiseRows.java", "update owner set stance = 1");

        assertThat(Tables.wrongsIn(List.of(OWNER), List.of(wrong)))
                .containsExactly("bot/promise/PromiseRows.java writes owner of notifier");
    }

    @Test
    void twoPackagesThatWriteOneTableAreRejected() {
        var one = java("notifier", "notifier/owner/OwnerRows.java", "insert into owner values (1)");
        var two = java("notifier", "notifier/inbox/InboxRows.java", "delete from owner");

        assertThat(Tables.wrongsIn(List.of(OWNER), List.of(one, two)))
                .containsExactly("owner is written by [notifier/inbox, notifier/owner]");
    }

    @Test
    void writingWhatNoMigrationCreatesIsRejected() {
        var wrong =
                java("notifier", "notifier/owner/OwnerRows.java", "insert into ownr values (1)");

        assertThat(Tables.wrongsIn(List.of(OWNER), List.of(wrong)))
                .containsExactly(
                        "notifier/owner/OwnerRows.java writes ownr, which no migration creates");
    }

    @Test
    void readingWithALockIsNoWriting() {
        var reads =
                java(
                        "bot",
                        "bot/promise/PromiseRows.java",
                        "select id from owner for update skip locked");

        assertThat(Tables.wrongsIn(List.of(OWNER), List.of(reads))).isEmpty();
    }

    private static Source java(String module, String place, String sql) {
        return new Source(module, place, "database.sql(\"\"\"\n" + sql + "\n\"\"\")");
    }

    private static Source source(Path file) {
        var place = Checkout.root().relativize(file);
        return new Source(place.getName(0).toString(), place.toString(), Checkout.text(file));
    }
}
