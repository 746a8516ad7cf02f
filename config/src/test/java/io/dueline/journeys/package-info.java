/// In: the whole application on real parts. Out: whole stories over HTTP and in a browser.
/// `WholeApplication` starts it for a test; `Browser` opens its pages.
/// Tests of config may use both.
@NullMarked
package io.dueline.journeys;

import org.jspecify.annotations.NullMarked;
