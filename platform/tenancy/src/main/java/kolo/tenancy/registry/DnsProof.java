package kolo.tenancy.registry;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks the machine's resolver, with a bounded wait.
@Component
class DnsProof implements DomainProof {
    @Override
    @SuppressWarnings("BanJNDI") // only TXT attributes are read, which are text; no object is looked up
    public List<String> textRecords(String name) {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        var records = new ArrayList<String>();
        try {
            var context = new InitialDirContext(environment);
            try {
                var attribute = context.getAttributes(name, new String[]{"TXT"}).get("TXT");
                for (int index = 0; attribute != null && index < attribute.size(); index++) {
                    records.add(String.valueOf(attribute.get(index)).replace("\"", ""));
                }
            } finally {
                context.close();
            }
        } catch (NamingException unknown) {
            LoggerFactory.getLogger(DnsProof.class).info("No TXT record of {}: {}", name, unknown.getMessage());
        }
        return records;
    }
}
