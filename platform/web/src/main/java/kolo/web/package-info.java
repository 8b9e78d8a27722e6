/// The page shell, components, slots, languages in addresses and error pages.
///
/// A controller of any module returns a [kolo.web.Page] or a [kolo.web.Redirect]; its template gets the [kolo.web.Ui].
/// Handlers are closed unless [kolo.web.OpenToVisitors] opens them. Other modules put themselves on shared pages
/// through the slots [kolo.web.NavigationEntry], [kolo.web.DashboardTile], [kolo.web.FrontPageSection],
/// [kolo.web.MemberPageSection], [kolo.web.SearchSource] and [kolo.web.FooterLink].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "texts", "mail", "identity", "audit", "files",
    "search"})
package kolo.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
