/// In: every request and every answer. Out: the person's language, safe headers, a number to name a
/// request by, and all words of all pages.
/// Nobody may call it.
@NullMarked
package io.dueline.config.web;

import org.jspecify.annotations.NullMarked;
