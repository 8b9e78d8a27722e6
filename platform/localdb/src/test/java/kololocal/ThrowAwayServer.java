package kololocal;

import java.io.IOException;

/// A program that starts a temporary server, says where, and is then killed by a test.
public final class ThrowAwayServer {

    private ThrowAwayServer() {}

    /// Runs until its input ends.
    public static void main(String[] args) throws IOException {
        System.out.println("ready: " + LocalPostgres.temporary().folder());
        System.in.read();
    }
}
