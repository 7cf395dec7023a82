package dev.ashlar.history;

/**
 * A file to be written into the migrations directory.
 *
 * @param path relative to the directory, with {@code /}
 * @param content written as UTF-8, byte for byte as given
 */
public record NewFile(String path, String content) {}
