package kolo.tenancy.wall;

import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/// Puts the tenant's dialect in the place of Hibernate's.
@Configuration(proxyBeanMethods = false)
class WallConfiguration {
    @Bean
    JpaVendorAdapter jpaVendorAdapter(JpaProperties properties) {
        var dialect = new TenantJpaDialect();
        var adapter = new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        adapter.setShowSql(properties.isShowSql());
        return adapter;
    }
}
