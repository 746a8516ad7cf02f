/// In: what owners want put right, and the money that waits for it. Out: the board of cases, a page
/// for each, and what staff do to them in the stead of a team or an owner, through `Cases`.
/// Staff may call, by HTTP; no other package does.
@NullMarked
package io.dueline.admin.cases;

import org.jspecify.annotations.NullMarked;
