/// Uploads: type by content, size and pixel limits, re-encoding, and the visibility guard.
///
/// A module keeps the [kolo.files.FileId] that [kolo.files.FileStore] gave it; the address of the file is
/// `/files/{id}/{name}`, and every request for it decides anew whether the actor may see it.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "texts", "tables"})
package kolo.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
