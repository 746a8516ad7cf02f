/// In: a test that needs real parts. Out: an empty database, an empty Redis, a clock that stands
/// still, and a cast of named people.
/// Published as a test-jar: the tests of every module may use it; it knows no door.
@NullMarked
package io.dueline.testing;

import org.jspecify.annotations.NullMarked;
