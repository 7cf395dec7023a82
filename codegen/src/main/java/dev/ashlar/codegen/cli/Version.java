package dev.ashlar.codegen.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which Ashlar this is, on which Java; the version is the jar's. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "ashlar %s (Java %s)"
                    .formatted(version == null ? "unpackaged" : version, System.getProperty("java.version", "?"))
        };
    }
}
