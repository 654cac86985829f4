// swift-tools-version: 6.2

import PackageDescription

// The targets stand in the order in which the data walks:
// text → tokens → syntax → graph → (derivative) → tape → run → trace → table; notebooks live on top.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// - Parameter exclude: folders of files that the tests read.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "gradus",
  products: [.executable(name: "gradus", targets: ["gradus"])],
  targets: [
    layer("Wording"),
    layer("Language", ["Wording"]),
    layer("Tensors", ["Wording"]),
    .target(name: "CKernels"),
    layer("Autodiff", ["CKernels", "Tensors", "Wording"]),
    layer("Optimization", ["Autodiff", "Tensors", "Wording"]),
    .target(
      name: "Interpreter", dependencies: ["Language", "Optimization", "Autodiff", "Tensors", "Wording"],
      resources: [.embedInCode("Prelude/rules.gradus"), .embedInCode("Prelude/schedules.gradus")],
      swiftSettings: strict),
    layer("Checking", ["Interpreter", "Language", "Optimization", "Autodiff", "Tensors", "Wording"]),
    layer("Presentation", ["Optimization", "Autodiff", "Tensors", "Wording"]),
    layer(
      "Notebook",
      [
        "Interpreter", "Checking", "Presentation", "Language", "Optimization", "Autodiff", "Tensors", "Wording",
        "CMarkdown",
      ]),
    layer("LineEditing", ["CEditline"]),
    .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CGetopt"),
    .executableTarget(
      name: "gradus", dependencies: ["Notebook", "LineEditing", "Language", "Wording", "CGetopt"],
      swiftSettings: strict, plugins: ["BundleLessons"]),
    .executableTarget(
      name: "gradus-bench",
      dependencies: ["Notebook", "Interpreter", "Language", "Optimization", "Autodiff", "Tensors", "ProgramTesting"],
      resources: [
        "timing.h", "adam.c", "regression.c", "digits_network.c", "gabor.c", "small_network.c",
        "timing.py", "with_numpy.py", "with_torch.py", "with_jax.py",
      ].map { .embedInCode("Programs/\($0)") },
      swiftSettings: strict, plugins: ["BundleLessons"]),
    .executableTarget(name: "LessonBundler", swiftSettings: strict),
    .plugin(
      name: "BundleLessons", capability: .buildTool(), dependencies: ["LessonBundler"], path: "Sources/BundleLessons"),

    tests("Wording"),
    tests("Language", ["Wording"]),
    tests("Tensors", ["Wording"]),
    tests("CKernels", ["Tensors"], exclude: ["Fixtures"]),
    tests("Autodiff", ["CKernels", "Tensors", "Wording"], exclude: ["Fixtures"]),
    tests("Optimization", ["Autodiff", "Tensors", "Wording"]),
    tests(
      "Interpreter", ["Language", "Optimization", "Autodiff", "Tensors", "Wording"], exclude: ["Fixtures"]),
    tests(
      "Checking", ["Interpreter", "Language", "Optimization", "Autodiff", "Tensors", "Wording"],
      exclude: ["Golden"]),
    tests("Presentation", ["Optimization", "Autodiff", "Tensors", "Wording"]),
    tests(
      "Notebook",
      ["Interpreter", "Presentation", "Language", "Optimization", "Autodiff", "Tensors", "Wording", "ProgramTesting"],
      exclude: ["Golden"]),
    tests("LineEditing", ["LineEditingProbe", "ProgramTesting"]),
    .executableTarget(
      name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/Support/LineEditingProbe",
      swiftSettings: strict),
    .target(name: "ProgramTesting", path: "Tests/Support/ProgramTesting", swiftSettings: strict),
    tests("gradus", ["ProgramTesting"]),
    tests("gradus-bench", ["ProgramTesting"]),
  ]
)
