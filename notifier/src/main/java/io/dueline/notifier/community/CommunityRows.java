package io.dueline.notifier.community;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@Component
class CommunityRows {

    private final DatabaseClient database;
    private final CommunityRules company;

    CommunityRows(DatabaseClient database, CommunityRules company) {
        this.database = database;
        this.company = company;
    }

    Flux<Community> all() {
        return database.sql(
                        """
                        select c.id, c.code, c.name_zh, c.name_en, c.sender_zh, c.sender_en,
                               c.service_phone, c.zone, c.currency,
                               array(select s.name || '=' || s.value from community_setting s
                                     where s.community_id = c.id) as own_rules
                        from community c
                        order by c.id
                        """)
                .map(Columns.as(this::community))
                .all();
    }

    Mono<Community> byCode(String code) {
        return database.sql(
                        """
                        select c.id, c.code, c.name_zh, c.name_en, c.sender_zh, c.sender_en,
                               c.service_phone, c.zone, c.currency,
                               array(select s.name || '=' || s.value from community_setting s
                                     where s.community_id = c.id) as own_rules
                        from community c
                        where c.code = :code
                        """)
                .bind("code", code)
                .map(Columns.as(this::community))
                .one();
    }

    /// Empty: the code is taken.
    Mono<Long> insert(NewCommunity community) {
        return database.sql(
                        """
                        insert into community (code, name_zh, name_en, sender_zh, sender_en,
                                               service_phone, zone, currency)
                        values (:code, :nameZh, :nameEn, :senderZh, :senderEn, :phone, :zone, :currency)
                        on conflict (code) do nothing
                        returning id
                        """)
                .bind("code", community.code())
                .bind("nameZh", community.nameZh())
                .bind("nameEn", community.nameEn())
                .bind("senderZh", community.senderZh())
                .bind("senderEn", community.senderEn())
                .bind("phone", community.servicePhone())
                .bind("zone", community.zone().getId())
                .bind("currency", community.currency().getCurrencyCode())
                .map(Columns.as(row -> row.number("id")))
                .one();
    }

    Mono<Void> rename(CommunityId community, CommunityNames names) {
        return database.sql(
                        """
                        update community
                        set name_zh = :nameZh, name_en = :nameEn, sender_zh = :senderZh,
                            sender_en = :senderEn, service_phone = :phone
                        where id = :id
                        """)
                .bind("id", community.value())
                .bind("nameZh", names.nameZh())
                .bind("nameEn", names.nameEn())
                .bind("senderZh", names.senderZh())
                .bind("senderEn", names.senderEn())
                .bind("phone", names.servicePhone())
                .then();
    }

    Flux<String> ownRules(CommunityId community) {
        return database.sql(
                        """
                        select name || '=' || value as own
                        from community_setting
                        where community_id = :community
                        """)
                .bind("community", community.value())
                .map(Columns.as(row -> row.text("own")))
                .all();
    }

    Mono<Void> inherit(CommunityId community, String name) {
        return database.sql(
                        """
                        delete from community_setting
                        where community_id = :community and name = :name
                        """)
                .bind("community", community.value())
                .bind("name", name)
                .then();
    }

    Mono<Void> set(CommunityId community, String name, String value) {
        return database.sql(
                        """
                        insert into community_setting (community_id, name, value)
                        values (:community, :name, :value)
                        on conflict (community_id, name) do update set value = excluded.value
                        """)
                .bind("community", community.value())
                .bind("name", name)
                .bind("value", value)
                .then();
    }

    private Community community(Columns row) {
        return new Community(
                new CommunityId(row.number("id")),
                row.text("code"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("sender_zh"),
                row.text("sender_en"),
                row.text("service_phone"),
                ZoneId.of(row.text("zone")),
                row.currency("currency"),
                company.with(pairs(row.texts("own_rules"))));
    }

    /// Names that are no rule here are passed over: a newer Dueline may have written them.
    static Map<Rule, String> pairs(List<String> settings) {
        var own = new EnumMap<Rule, String>(Rule.class);
        for (var rule : Rule.values()) {
            settings.stream()
                    .filter(setting -> setting.startsWith(rule.code() + "="))
                    .forEach(setting -> own.put(rule, setting.substring(setting.indexOf('=') + 1)));
        }
        return own;
    }
}
