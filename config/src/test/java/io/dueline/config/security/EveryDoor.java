package io.dueline.config.security;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Every address the application answers at, as it knows them itself: those of controllers, of the
/// actuator, of the API's description and of plain routes.
///
/// @param pattern as in `/cases/{number}/note`
record EveryDoor(String method, String pattern) implements Comparable<EveryDoor> {

    /// What stands for a part of a path that is anything of a kind.
    private static final List<String> SAMPLES = List.of("1", "C-1", "x");

    static List<EveryDoor> of(ApplicationContext application) {
        return Stream.concat(mapped(application), routed(application)).distinct().sorted().toList();
    }

    private static Stream<EveryDoor> mapped(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryDoor::of);
    }

    private static Stream<EveryDoor> of(RequestMappingInfo info) {
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(
                        pattern ->
                                methods(info)
                                        .map(m -> new EveryDoor(m, pattern.getPatternString())));
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Stream.of("GET", "POST")
                : methods.stream().map(RequestMethod::name);
    }

    private static Stream<EveryDoor> routed(ApplicationContext application) {
        return application.getBeanProvider(RouterFunction.class).stream()
                .flatMap(route -> Routes.of(route).stream());
    }

    /// An address that leads here.
    String path() {
        var path = new StringBuilder();
        var at = 0;
        while (at < pattern.length()) {
            var c = pattern.charAt(at);
            if (c == '{') {
                var end = closing(at);
                path.append(sample(pattern.substring(at + 1, end)));
                at = end + 1;
            } else {
                path.append(c);
                at++;
            }
        }
        return path.toString().replace("**", "x").replace("*", "x");
    }

    private int closing(int opening) {
        var depth = 0;
        for (var at = opening; at < pattern.length(); at++) {
            depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException(pattern);
    }

    private static String sample(String variable) {
        var colon = variable.indexOf(':');
        return colon < 0
                ? SAMPLES.getFirst()
                : SAMPLES.stream()
                        .filter(one -> one.matches(variable.substring(colon + 1)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("a sample for {" + variable + "}"));
    }

    boolean changesSomething() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    @Override
    public int compareTo(EveryDoor other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return pattern + " " + method;
    }

    /// Writes down what routes say of themselves. Of the two dozen things they may say only these
    /// matter here.
    private static final class Routes implements InvocationHandler {

        private final List<EveryDoor> doors = new ArrayList<>();
        private Set<?> methods = Set.of();
        private String path = "";

        static List<EveryDoor> of(RouterFunction<?> route) {
            var routes = new Routes();
            var types =
                    new Class<?>[] {RouterFunctions.Visitor.class, RequestPredicates.Visitor.class};
            var visitor = Proxy.newProxyInstance(EveryDoor.class.getClassLoader(), types, routes);
            route.accept((RouterFunctions.Visitor) visitor);
            return routes.doors;
        }

        @Override
        public @Nullable Object invoke(Object visitor, Method told, Object @Nullable [] what) {
            switch (told.getName()) {
                case "route" -> route((RequestPredicates.Visitor) visitor, first(what));
                case "method" -> methods = (Set<?>) first(what);
                case "path" -> path = (String) first(what);
                case "startNested" -> throw new AssertionError("teach this test nested routes");
                default -> {}
            }
            return null;
        }

        private void route(RequestPredicates.Visitor visitor, Object predicate) {
            ((RequestPredicate) predicate).accept(visitor);
            methods.forEach(method -> doors.add(new EveryDoor(method.toString(), path)));
        }

        private static Object first(Object @Nullable [] what) {
            return Objects.requireNonNull(what)[0];
        }
    }
}
