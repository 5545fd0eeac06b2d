/// The folders that hold a specification.
public enum SpecificationFolders {
    /// The folders under a folder, itself included, that hold a service model, by their paths within it and in the order of these; `""`
    /// for itself. Hidden folders are not looked into, symbolic links not followed.
    public static func under(_ root: String) -> [String] {
        guard Disk.kind(of: root) == .folder else { return [] }
        var found: [String] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let path = folder.isEmpty ? root : PathText.joined(root, folder)
            if !SpecificationLoader.isFolderWithoutSpecification(path) { found.append(folder) }
            for name in Disk.names(in: path) where !name.hasPrefix(".") {
                let child = PathText.joined(folder, name)
                if Disk.isRealFolder(PathText.joined(root, child)) { pending.append(child) }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
