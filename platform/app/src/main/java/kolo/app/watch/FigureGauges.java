package kolo.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import kolo.tenancy.NetworkFigure;

/// What the operator console counts of each network, added up over all of them: members, sessions, failed letters.
@Component
class FigureGauges implements MeterBinder {
    private final Pulse pulse;
    private final ObjectProvider<NetworkFigure> figures;

    FigureGauges(Pulse pulse, ObjectProvider<NetworkFigure> figures) {
        this.pulse = pulse;
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.stream()
                .map(NetworkFigure::name)
                .filter(name -> !name.contains(".last-"))
                .forEach(name -> Gauge.builder("kolo.figure", pulse,
                        beat -> beat.sample().figures().getOrDefault(name, 0L))
                        .description("A figure of the operator console, added up over all networks every five minutes")
                        .tag("name", name)
                        .register(registry));
    }
}
