/// Makes PDF files from the templates of the modules, in every language and script of Kolo.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "texts"})
package kolo.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
