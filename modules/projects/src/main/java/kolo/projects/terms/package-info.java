/// The vocabularies of projects: codes of CORDIS and Interreg, dates that know their precision, amounts.
@NullMarked
package kolo.projects.terms;

import org.jspecify.annotations.NullMarked;
