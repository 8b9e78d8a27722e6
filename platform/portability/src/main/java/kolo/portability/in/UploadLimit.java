package kolo.portability.in;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// How large an archive may be that an operator sends.
@Component
class UploadLimit {
    private final DataSize most;

    UploadLimit(@Value("${kolo.portability.most-packed:4GB}") DataSize most) {
        this.most = most;
    }

    long bytes() {
        return most.toBytes();
    }

    /// For people.
    String text() {
        return most.toMegabytes() >= 1024 && most.toMegabytes() % 1024 == 0
                ? most.toGigabytes() + " GB"
                : most.toMegabytes() + " MB";
    }
}
