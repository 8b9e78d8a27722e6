package kolo.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import kolo.web.Paging;

/// Which pages of a long list its pagination names.
public final class Pages {
    private Pages() {}

    /// The first, the last and the neighbours of the current page; a 0 stands for what is left out.
    public static List<Integer> around(Paging paging) {
        var named = new TreeSet<Integer>();
        named.add(1);
        named.add(paging.pages());
        for (int page = paging.page() - 1; page <= paging.page() + 1; page++) {
            named.add(Math.clamp(page, 1, paging.pages()));
        }
        var list = new ArrayList<Integer>();
        int before = 0;
        for (int page : named) {
            if (page == before + 2) {
                list.add(before + 1);
            } else if (page > before + 2) {
                list.add(0);
            }
            list.add(page);
            before = page;
        }
        return List.copyOf(list);
    }
}
