package io.dueline.admin.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The squares of one building, the top floor first.
record Building(String name, List<Floor> floors) {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(Building::number).thenComparing(name -> name);

    /// @param number nothing but the order where a building has no floors
    record Floor(int number, List<Square> squares) {}

    /// A unit's owner.
    ///
    /// @param stance as a name in capitals, or `NONE` for whoever is not in the round
    record Square(long owner, String unit, String name, String stance, boolean touched) {

        private static final Pattern ROOM = Pattern.compile(".*-(\\d+?)(\\d\\d)");

        /// `3` of `3-2-501`, `S` of `S-12`.
        String building() {
            return unit.split("-", 2)[0];
        }

        /// `5` of `3-2-501`; nothing of `S-12`.
        int floor() {
            var room = ROOM.matcher(unit);
            return room.matches() ? Integer.parseInt(room.group(1)) : 0;
        }
    }

    static List<Building> of(List<Square> squares) {
        return squares.stream()
                .collect(
                        Collectors.groupingBy(
                                Square::building,
                                () -> new TreeMap<>(BY_NUMBER),
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(building -> new Building(building.getKey(), floors(building.getValue())))
                .toList();
    }

    private static List<Floor> floors(List<Square> squares) {
        return squares.stream()
                .collect(Collectors.groupingBy(Square::floor, TreeMap::new, Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .map(floor -> new Floor(floor.getKey(), floor.getValue()))
                .toList();
    }

    private static int number(String name) {
        return name.matches("\\d{1,6}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }
}
