package io.dueline.notifier.quota;

import io.dueline.notifier.owner.OwnerId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who cares for whom on a day: whose each owner is, and who stands in for those away. Pure.
final class Plan {

    private Plan() {}

    /// @param before how it was
    /// @param efforts of everybody in arrears now
    static List<Care> of(
            Map<OwnerId, Care> before,
            Map<OwnerId, Integer> efforts,
            List<Assistant> assistants,
            List<Absence> absences,
            LocalDate today) {
        var loads = efforts.entrySet().stream().map(one -> load(one, before)).toList();
        var home = Division.of(loads, assistants);
        var standIns = standIns(loads, home, before, present(assistants, absences, today));
        return Stream.concat(
                        loads.stream()
                                .filter(load -> home.containsKey(load.owner()))
                                .map(load -> care(load, home, standIns)),
                        before.values().stream()
                                .filter(care -> !efforts.containsKey(care.owner()))
                                .map(Plan::resting))
                .toList();
    }

    private static Load load(Map.Entry<OwnerId, Integer> effort, Map<OwnerId, Care> before) {
        var care = before.get(effort.getKey());
        return care == null
                ? new Load(effort.getKey(), effort.getValue(), null, false)
                : new Load(effort.getKey(), effort.getValue(), care.staff(), care.placed());
    }

    private static List<Assistant> present(
            List<Assistant> assistants, List<Absence> absences, LocalDate today) {
        var away =
                absences.stream()
                        .filter(absence -> absence.covers(today))
                        .map(Absence::staff)
                        .collect(Collectors.toSet());
        return assistants.stream().filter(one -> !away.contains(one.staff())).toList();
    }

    /// Whoever stood in before goes on; the rest goes to whoever has least.
    private static Map<OwnerId, Long> standIns(
            List<Load> loads,
            Map<OwnerId, Long> home,
            Map<OwnerId, Care> before,
            List<Assistant> present) {
        var here = present.stream().map(Assistant::staff).collect(Collectors.toSet());
        var orphans =
                loads.stream()
                        .filter(load -> home.containsKey(load.owner()))
                        .filter(load -> !here.contains(home.get(load.owner())))
                        .map(load -> orphan(load, before))
                        .toList();
        return Division.beside(Division.carriedBy(loads, home), orphans, present);
    }

    private static Load orphan(Load load, Map<OwnerId, Care> before) {
        var care = before.get(load.owner());
        return new Load(load.owner(), load.effort(), care == null ? null : care.standIn(), false);
    }

    private static Care care(Load load, Map<OwnerId, Long> home, Map<OwnerId, Long> standIns) {
        var staff = Objects.requireNonNull(home.get(load.owner()));
        return new Care(
                load.owner(),
                staff,
                standIns.get(load.owner()),
                load.placed() && staff.equals(load.current()),
                load.effort());
    }

    /// Whoever owes nothing keeps their assistant and is no work.
    private static Care resting(Care before) {
        return new Care(before.owner(), before.staff(), null, before.placed(), 0);
    }
}
