package dev.ashlar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoWordsTest {

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/a"), "permission denied"),
                Arguments.of(new NoSuchFileException("/a"), "there is no such file"),
                Arguments.of(new NotDirectoryException("/a"), "/a is no folder"),
                Arguments.of(new FileAlreadyExistsException("/a"), "a file is in the way: /a"),
                Arguments.of(new MalformedInputException(1), "it is not UTF-8: save it as UTF-8"),
                Arguments.of(new FileSystemException("/a", null, "No space left on device"), "No space left on device"),
                Arguments.of(new IOException("closed"), "closed"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void saysWhatIsWrong(IOException error, String words) {
        assertThat(IoWords.of(error)).isEqualTo(words);
    }
}
