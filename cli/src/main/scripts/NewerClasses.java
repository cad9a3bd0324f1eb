import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Copies a jar, its classes written in a newer format. An AOT cache takes no class in the format of
 * Java 5, which picocli's are in; with that, a start would load and check all of them anew. What the
 * classes do stays the same: only their version is raised, and the frames that it asks for are
 * added. Run with {@code java NewerClasses.java <jar> <copy>}.
 */
public final class NewerClasses {
  private static final int JAVA_17 = 61;
  private static final ClassTransform NEWER =
      (builder, element) -> {
        if (element instanceof ClassFileVersion) {
          builder.withVersion(JAVA_17, 0);
        } else {
          builder.with(element);
        }
      };

  private NewerClasses() {}

  public static void main(String[] args) throws IOException {
    try (var jar = new JarFile(args[0]);
        var copy = new JarOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      var format =
          ClassFile.of(
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(type -> inside(jar, type))
                      .orElse(ClassHierarchyResolver.defaultResolver())),
              ConstantPoolSharingOption.NEW_POOL,
              StackMapsOption.GENERATE_STACK_MAPS);
      for (var entry : Collections.list(jar.entries())) {
        var bytes = jar.getInputStream(entry).readAllBytes();
        copy.putNextEntry(new JarEntry(entry.getName()));
        copy.write(isClass(entry.getName()) ? newer(format, bytes) : bytes);
        copy.closeEntry();
      }
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static byte[] newer(ClassFile format, byte[] bytes) {
    return format.transformClass(
        format.parse(bytes),
        NEWER.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  /** Null for a class of another jar. */
  private static InputStream inside(JarFile jar, ClassDesc type) {
    var descriptor = type.descriptorString();
    var entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
