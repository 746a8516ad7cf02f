/// What tests of pages have in common.
@NullMarked
package io.dueline.admin;

import org.jspecify.annotations.NullMarked;
