package kolo.tenancy;

import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.MDC;

/// The tenant on whose behalf the running code works, bound for the extent of a call and never beyond.
///
/// A scoped value cannot leak to the next user of a pooled thread, and work handed to another thread starts without
/// one: it has to carry its tenant itself.
public final class CurrentTenant {
    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private CurrentTenant() {}

    /// The bound tenant.
    ///
    /// @throws IllegalStateException when none is bound
    public static TenantId required() {
        return find().orElseThrow(() -> new IllegalStateException("No tenant is bound to this work"));
    }

    /// The bound tenant, if any.
    public static Optional<TenantId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs the work on behalf of the tenant.
    ///
    /// @throws IllegalStateException inside a transaction of another tenant, which would go on with the first one
    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return true;
        });
    }

    /// Answers what the work answers on behalf of the tenant.
    ///
    /// @throws IllegalStateException inside a transaction of another tenant, which would go on with the first one
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        try {
            return callChecked(tenant, work::get);
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The same for work that may throw a checked exception.
    public static <T, X extends Throwable> T callChecked(TenantId tenant, ScopedValue.CallableOp<T, X> work) throws X {
        OpenTransaction.refuseAnotherTenantThan(tenant);
        var outer = MDC.get(LogKeys.NETWORK);
        MDC.put(LogKeys.NETWORK, tenant.toString());
        try {
            return ScopedValue.where(CURRENT, tenant).call(work);
        } finally {
            if (outer == null) {
                MDC.remove(LogKeys.NETWORK);
            } else {
                MDC.put(LogKeys.NETWORK, outer);
            }
        }
    }
}
