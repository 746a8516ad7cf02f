package io.dueline.config.demo;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who lives in the demonstration estate: six buildings of two entrances and twelve floors, and a
/// row of shops. Made by a seeded dice, so it is the same everywhere.
final class Households {

    private static final long SEED = 20_260_101;
    private static final int SHOPS = 14;

    /// Left free for the owners of the sample sheet, so that importing it adds to the estate.
    private static final Set<String> OF_THE_SAMPLE =
            Set.of(
                    "3-2-501",
                    "5-1-1102",
                    "1-1-301",
                    "2-1-802",
                    "2-2-101",
                    "2-2-102",
                    "4-2-1203",
                    "6-1-702",
                    "3-1-1501",
                    "1-2-602",
                    "S-12");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余";
    private static final List<String> GIVEN =
            List.of(
                    "建国", "秀英", "志强", "丽华", "晓东", "婷婷", "国庆", "美玲", "海涛", "雪梅", "文杰", "桂芳", "俊峰",
                    "佳怡", "振华", "玉兰", "永康", "思琪", "立新", "春燕", "子轩", "红霞", "明辉", "慧敏", "德胜", "雅琴",
                    "宏伟", "小燕", "家豪", "淑珍", "浩然", "静怡", "卫东", "凤英", "天宇", "梦洁");
    private static final List<String> SHOPKEEPERS =
            List.of("Daniel Foster", "Maria Santos", "Oliver Grant", "Aisha Khan", "Tom Becker");

    private final Random dice = new Random(SEED);
    private final CommunityId community;
    private int entered;

    private Households(CommunityId community) {
        this.community = community;
    }

    /// One owner with the habit of paying that the ledger will show.
    ///
    /// @param areas of the units in the same order, in tenths of a square metre
    record Household(NewOwner owner, List<Integer> areas, Habit habit) {}

    /// How somebody pays.
    enum Habit {
        PUNCTUAL(62),
        LATE_WITH_THE_LAST(16),
        LATE_WITH_TWO(9),
        NEVER_PAYS(6),
        PAYS_IN_PARTS(4),
        PAID_AHEAD(3);

        private final int percent;

        Habit(int percent) {
            this.percent = percent;
        }

        static Habit at(int percentile) {
            var sum = 0;
            for (var habit : values()) {
                sum += habit.percent;
                if (percentile < sum) {
                    return habit;
                }
            }
            return PUNCTUAL;
        }
    }

    static List<Household> of(CommunityId community) {
        return new Households(community).all();
    }

    private List<Household> all() {
        var flats = new ArrayList<>(flats().toList());
        var households = new ArrayList<Household>();
        while (!flats.isEmpty()) {
            var units = new ArrayList<>(List.of(flats.removeFirst()));
            if (dice.nextInt(25) == 0 && !flats.isEmpty()) {
                units.add(flats.removeFirst());
            }
            households.add(household(units, Unit.Kind.FLAT));
        }
        shops().forEach(shop -> households.add(household(List.of(shop), Unit.Kind.SHOP)));
        return households;
    }

    private static Stream<String> flats() {
        return IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(
                        building ->
                                IntStream.rangeClosed(1, 2).mapToObj(door -> building + "-" + door))
                .flatMap(Households::rooms)
                .filter(label -> !OF_THE_SAMPLE.contains(label));
    }

    private static Stream<String> rooms(String entrance) {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(floor -> Stream.of(floor + "01", floor + "02"))
                .map(room -> entrance + "-" + room);
    }

    private static Stream<String> shops() {
        return IntStream.rangeClosed(1, SHOPS)
                .mapToObj("S-%02d"::formatted)
                .filter(label -> !OF_THE_SAMPLE.contains(label));
    }

    private Household household(List<String> labels, Unit.Kind kind) {
        var number = ++entered;
        var language = kind == Unit.Kind.SHOP && number % 3 == 0 ? Language.EN : Language.ZH;
        var owner =
                new NewOwner(
                        community,
                        "HA-D%04d".formatted(number),
                        language == Language.EN ? shopkeeper(number) : name(),
                        language,
                        labels.stream().map(label -> new NewUnit(label, kind)).toList(),
                        addresses(number));
        return new Household(
                owner, labels.stream().map(_ -> area(kind)).toList(), Habit.at(dice.nextInt(100)));
    }

    private String name() {
        var surname = SURNAMES.charAt(dice.nextInt(SURNAMES.length()));
        return surname + GIVEN.get(dice.nextInt(GIVEN.size()));
    }

    private static String shopkeeper(int number) {
        return SHOPKEEPERS.get(number / 3 % SHOPKEEPERS.size());
    }

    /// One in sixty has never given a number.
    private List<Address> addresses(int number) {
        return dice.nextInt(60) == 0
                ? List.of()
                : List.of(Address.sms(new PhoneNumber("+861390001%04d".formatted(number))));
    }

    private int area(Unit.Kind kind) {
        return switch (kind) {
            case FLAT -> 680 + 10 * dice.nextInt(75) + dice.nextInt(10);
            case SHOP -> 350 + 10 * dice.nextInt(120);
        };
    }
}
