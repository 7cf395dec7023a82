package dev.ashlar.apply;

/**
 * The two commands by which a person says how a script ended, as they are to be typed.
 *
 * @param target the database
 */
record ResolveCommand(Target target) {

    /** What to look for, and the command for each answer, on lines of their own. */
    String answers(String file) {
        return "\n    if its effect is there, whole:  " + typed(file, "--done")
                + "\n    if not, remove what it left (such as an invalid index), then:  " + typed(file, "--not-done");
    }

    private String typed(String file, String answer) {
        String user = target.user();
        return "ashlar resolve " + ShellWord.quoted(file) + " " + answer + " --url " + ShellWord.quoted(target.shown())
                + (user == null ? "" : " --user " + ShellWord.quoted(user));
    }
}
