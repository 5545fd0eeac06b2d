import Foundation

/// The folders that hold a specification.
public enum SpecificationFolders {
    /// The folders under a folder, itself included, that hold a service model, by their paths within it and in the order of these; `""`
    /// for itself. Hidden folders are not looked into, symbolic links not followed.
    public static func under(_ root: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else { return [] }
        var found: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : (root as NSString).appendingPathComponent(folder)
            if !SpecificationLoader.isFolderWithoutSpecification(path) { found.append(folder) }
            for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !name.hasPrefix(".") {
                let child = folder.isEmpty ? name : folder + "/" + name
                let attributes = try? FileManager.default.attributesOfItem(atPath: (root as NSString).appendingPathComponent(child))
                if attributes?[.type] as? FileAttributeType == .typeDirectory { pending.append(child) }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
