package dev.ashlar.codegen.compile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of the project and the loader that has it and what it reaches.
 *
 * @param type the class, not yet initialised
 * @param loader its loader, a child of the thread's context loader
 */
public record LoadedClass(Class<?> type, ClassLoader loader) {
    /**
     * Calls a public static method without parameters, with {@link #loader()} as the thread's context loader meanwhile.
     *
     * @param methodName the method's name
     * @return what the method returns, never null
     * @throws EntryPointException if there is no such method, it returns null, or it throws; then with what it threw as
     *     the cause
     */
    public Object call(String methodName) {
        String address = type.getName() + "." + methodName + "()";
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Method method = type.getMethod(methodName);
            if (!Modifier.isStatic(method.getModifiers())) {
                throw new EntryPointException("%s is not static: declare it public static".formatted(address), null);
            }
            method.setAccessible(true);
            Object result = method.invoke(null);
            if (result == null) {
                throw new EntryPointException("%s returns null".formatted(address), null);
            }
            return result;
        } catch (NoSuchMethodException e) {
            throw new EntryPointException(
                    "there is no public method %s without parameters: add it, or name another with database.method"
                            .formatted(address),
                    e);
        } catch (InvocationTargetException e) {
            throw thrown(address, e.getCause() == null ? e : e.getCause());
        } catch (ExceptionInInitializerError e) {
            throw thrown(address, e);
        } catch (IllegalAccessException e) {
            throw new EntryPointException("%s cannot be called: make its class public".formatted(address), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private EntryPointException thrown(String address, Throwable thrown) {
        Throwable origin = thrown;
        while (origin instanceof ExceptionInInitializerError && origin.getCause() != null) {
            origin = origin.getCause();
        }
        List<StackTraceElement> own =
                Stream.of(origin.getStackTrace()).filter(this::isOwn).toList();
        List<StackTraceElement> constants = own.stream()
                .filter(frame -> frame.getMethodName().equals("<clinit>"))
                .toList();
        String place = Stream.concat(own.stream().limit(1), constants.stream())
                .distinct()
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        String cause = !constants.isEmpty() && origin instanceof NullPointerException
                ? "\nA constant is used before it has its value. That happens where a class of constants makes a table, enum or"
                        + " view above the schema that it is in, or two classes need each other's constants: declare the"
                        + " schema first"
                : "";
        return new EntryPointException(
                "%s throws %s%s%s\n--stacktrace shows the whole way there".formatted(address, origin, place, cause),
                origin);
    }

    /** Whether a frame is in the project's own code. */
    private boolean isOwn(StackTraceElement frame) {
        try {
            return loader.equals(
                    Class.forName(frame.getClassName(), false, loader).getClassLoader());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
