/// The report for funders: projects, budgets and partners in a period.
@NullMarked
package kolo.projects.reports;

import org.jspecify.annotations.NullMarked;
