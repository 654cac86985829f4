import Foundation
import PackagePlugin

/// Puts the files of `lessons/` into the program, as a Swift table that `LessonBundler` writes.
@main
struct BundleLessons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "lessons")
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledLessons.swift")
    // Folders are inputs too, so that a lesson that is added or taken away is noticed.
    var inputs = [folder]
    var arguments = [output.path, folder.path]
    for language in ["en", "es"] {
      let subfolder = folder.appending(path: language)
      inputs.append(subfolder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: subfolder.path)) ?? []
      for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") {
        inputs.append(subfolder.appending(path: name))
        arguments.append("\(language)/\(name)")
      }
    }
    return [
      .buildCommand(
        displayName: "Bundling the lessons", executable: try context.tool(named: "LessonBundler").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }
}
