package kolotest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/// Serves [ClockAt].
final class ClockAtCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> configAttributes) {
        var annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, ClockAt.class);
        return annotation == null ? null : new Customizer(annotation.value());
    }

    private record Customizer(String instant) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var definition = BeanDefinitionBuilder
                    .rootBeanDefinition(MutableClock.class, () -> MutableClock.at(instant))
                    .setPrimary(true)
                    .getBeanDefinition();
            ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("testClock", definition);
        }
    }
}
