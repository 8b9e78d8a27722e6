package kolo.mail.post;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.mail.Letter;
import kolo.mail.LetterPreviews;
import kolo.mail.LetterSample;
import kolo.mail.LetterScene;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;

/// Writes the samples of all modules without sending them.
@Component
class PreviewLetters implements LetterPreviews {
    private final SortedMap<String, LetterSample> samples = new TreeMap<>();
    private final WriteLetter writeLetter;
    private final Networks networks;
    private final Addresses addresses;
    private final Clock clock;

    PreviewLetters(List<LetterSample> samples, WriteLetter writeLetter, Networks networks, Addresses addresses,
            Clock clock) {
        samples.forEach(sample -> {
            if (this.samples.put(sample.name(), sample) != null) {
                throw new IllegalStateException("Two kinds of letter are called " + sample.name());
            }
        });
        this.writeLetter = writeLetter;
        this.networks = networks;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return List.copyOf(samples.keySet());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> templates() {
        var network = networks.current();
        return samples.values()
                .stream()
                .map(sample -> letter(sample, network, "en").template())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public LetterPreview preview(String name, String language) {
        var sample = samples.get(name);
        if (sample == null) {
            throw new NotFound();
        }
        var network = networks.current();
        var written = writeLetter.write(letter(sample, network, language), network);
        return new LetterPreview(name, written.subject(), written.html(), written.text());
    }

    private Letter letter(LetterSample sample, Network network, String language) {
        var person = new Recipient(new EmailAddress("reader@example.org"), "Đorđe Ionescu", language);
        return sample.letter().apply(new LetterScene(network, person, clock.instant(), addresses));
    }
}
