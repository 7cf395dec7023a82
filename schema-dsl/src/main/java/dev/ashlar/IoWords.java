package dev.ashlar;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What an error of the file system means, in words; Java's own messages are often only the file's name. */
public final class IoWords {
    private IoWords() {}

    /** What is wrong; names a file only where it is another than the one at hand. */
    public static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "there is no such file";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileAlreadyExistsException there -> "a file is in the way: " + there.getFile();
            case CharacterCodingException bytes -> "it is not UTF-8: save it as UTF-8";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
