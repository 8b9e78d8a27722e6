package kolo.files;

import java.io.IOException;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import kolo.tenancy.TenantId;

/// Ties the life of bytes to the running transaction: no commit, no file; no row, no bytes.
final class BlobFate {

    private static final Logger LOG = LoggerFactory.getLogger(BlobFate.class);

    private final BlobStore blobs;

    BlobFate(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// Forgets the bytes when the transaction commits.
    void afterCommit(TenantId network, UUID file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(network, file);
            }
        });
    }

    /// Forgets the bytes when the transaction is rolled back.
    void afterRollback(TenantId network, UUID file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // When the outcome is unknown the row may be there: then the clean-up decides.
                if (status == STATUS_ROLLED_BACK) {
                    forget(network, file);
                }
            }
        });
    }

    private void forget(TenantId network, UUID file) {
        try {
            blobs.delete(network, file);
        } catch (IOException later) {
            LOG.warn("The bytes of file {} stay until the next clean-up: {}", file, later.toString());
        }
    }
}
