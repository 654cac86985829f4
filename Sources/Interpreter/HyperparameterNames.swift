import Wording

/// Hyper-parameters that go by several names: the student's spelling is kept in work and headings.
enum HyperparameterNames {
  /// Names of one meaning; the first is the canonical one.
  private static let families: [[Name]] = [["lr", "alpha", "eta"], ["beta", "gamma", "rho"]]

  /// The one of a rule's hyper-parameters that a name means.
  static func match(_ name: Name, among hyperparameters: [Name]) -> Name? {
    if hyperparameters.contains(name) { return name }
    guard let family = families.first(where: { $0.contains(name) }) else { return nil }
    let candidates = hyperparameters.filter(family.contains)
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The name by which preferences are kept: `lr` for each of `lr`, `α`, `η`.
  static func canonical(_ name: Name) -> Name {
    families.first { $0.contains(name) }?[0] ?? name
  }
}
