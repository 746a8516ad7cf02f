package io.dueline.admin.conversations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was said on one day.
record DayOfTalk(LocalDate day, List<Said> said) {

    static List<DayOfTalk> of(List<Said> said, ZoneId zone) {
        return said.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.at().atZone(zone).toLocalDate(),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new DayOfTalk(day.getKey(), day.getValue()))
                .toList();
    }
}
