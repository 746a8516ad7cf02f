package io.dueline.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.understanding.Topic;
import io.dueline.config.security.ShutDoors;
import io.dueline.config.security.Visitor;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.testing.CleanSlate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

@ShutDoors
class DemoEstateTest {

    /// All that is entered, without the numbers and moments of its entering.
    private static final List<String> EVERYTHING =
            List.of(
                    """
                    select o.reference, o.name, o.language, u.label, u.kind, a.channel, a.value
                      from owner o
                      join unit u on u.owner_id = o.id
                      left join owner_address a on a.owner_id = o.id
                     order by u.label, a.value
                    """,
                    """
                    select i.reference, t.period_from, t.period_until, t.due_on, c.label,
                           c.amount_minor, c.currency
                      from invoice i
                      join invoice_terms t on t.invoice_id = i.id
                      join charge_entry c on c.invoice_id = i.id
                     order by i.reference, c.item_key
                    """,
                    """
                    select p.reference, p.amount_minor, p.paid_at, p.method, p.source
                      from payment p
                     order by p.reference
                    """,
                    """
                    select login, name, role from staff_member order by login
                    """);

    @LocalServerPort int port;
    @Autowired DemoEstate estate;
    @Autowired Communities communities;
    @Autowired ArrearsBook arrears;
    @Autowired StaffMembers staff;
    @Autowired Teams teams;
    @Autowired DatabaseClient database;

    @Test
    void everyStartFindsTheSameEstate() throws SQLException {
        estate.load().block();
        var first = everything();
        estate.load().block();
        assertThat(everything()).as("loaded upon itself").isEqualTo(first);

        CleanSlate.emptyTables();
        estate.load().block();
        assertThat(everything()).as("loaded anew").isEqualTo(first);
    }

    @Test
    void aNewcomerFindsWorkToDoAndPeopleToDoIt() {
        estate.load().block();
        var community = Objects.requireNonNull(communities.byCode("hongan").block());

        assertThat(overdue(community))
                .hasSizeBetween(60, 130)
                .allMatch(position -> position.overdueIn(community.currency()).minor() > 0);
        assertThat(staff.all().map(StaffMember::role).collectList().block())
                .contains(Role.values());
        for (var topic : Topic.values()) {
            assertThat(teams.responsible(community.id(), topic).block())
                    .as("who sees to %s", topic)
                    .isNotNull();
        }
        for (var login : List.of(DemoPeople.LOGIN, "assistant", "frontdesk", "operator")) {
            var visitor = Visitor.stranger(URI.create("http://127.0.0.1:" + port));
            var known = visitor.signedIn(login, DemoPeople.PASSWORD);
            assertThat(known.knocks("GET", "/today", "").status()).as(login).isEqualTo(200);
        }
    }

    private List<ArrearsPosition> overdue(Community community) {
        return Objects.requireNonNull(arrears.overdueIn(community.id()).collectList().block());
    }

    private List<List<String>> everything() {
        return EVERYTHING.stream().map(this::rows).toList();
    }

    private List<String> rows(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).fetch().all().map(Object::toString).collectList().block());
    }
}
