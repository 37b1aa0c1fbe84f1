// Oracle is the second opinion on our log: Go's own transparency log library (golang.org/x/mod/sumdb), which shares no
// line with ours.
//
//	oracle tree LEAVES PROOFS   prints the roots of the trees over "leaf 0", "leaf 1", …, one a size, and every
//	                            inclusion and consistency proof up to the size PROOFS
//	oracle check KEY FOLDER     says of every file in the folder whether it holds under the log's public key
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	var err error
	switch {
	case len(os.Args) == 4 && os.Args[1] == "tree":
		err = printTree(os.Args[2], os.Args[3])
	case len(os.Args) == 4 && os.Args[1] == "check":
		err = checkFolder(os.Args[2], os.Args[3])
	default:
		err = fmt.Errorf("usage: oracle tree LEAVES PROOFS | oracle check KEY FOLDER")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func printTree(leavesText, proofsText string) error {
	leaves, err := strconv.ParseInt(leavesText, 10, 64)
	if err != nil {
		return err
	}
	proofs, err := strconv.ParseInt(proofsText, 10, 64)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for at, index := range indexes {
			hashes[at] = stored[index]
		}
		return hashes, nil
	})
	for size := int64(1); size <= leaves; size++ {
		added, err := tlog.StoredHashes(size-1, []byte(fmt.Sprintf("leaf %d", size-1)), reader)
		if err != nil {
			return err
		}
		stored = append(stored, added...)
		root, err := tlog.TreeHash(size, reader)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "root %d %s\n", size, root)
		for index := int64(0); index < size && size <= proofs; index++ {
			inclusion, err := tlog.ProveRecord(size, index, reader)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "inclusion %d %d%s\n", index, size, joined(inclusion))
			consistency, err := tlog.ProveTree(size, index+1, reader)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "consistency %d %d%s\n", index+1, size, joined(consistency))
		}
	}
	return nil
}

func joined(hashes []tlog.Hash) string {
	text := ""
	for _, hash := range hashes {
		text += " " + hash.String()
	}
	return text
}

func checkFolder(keyText, folder string) error {
	verifier, err := note.NewVerifier(keyText)
	if err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := check(filepath.Ext(name), data, verifier); err != nil {
			fmt.Printf("bad %s %v\n", filepath.Base(name), err)
		} else {
			fmt.Printf("ok %s\n", filepath.Base(name))
		}
	}
	return nil
}

func check(extension string, data []byte, verifier note.Verifier) error {
	switch extension {
	case ".checkpoint":
		_, _, err := openCheckpoint(data, verifier)
		return err
	case ".tlog-proof":
		return checkProof(data, verifier)
	case ".consistency":
		return checkConsistency(data, verifier)
	}
	return fmt.Errorf("unknown kind of file")
}

// openCheckpoint reads a C2SP checkpoint whose signature holds: size and root of the tree.
func openCheckpoint(data []byte, verifier note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return 0, tlog.Hash{}, fmt.Errorf("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

// checkProof reads a C2SP tlog-proof whose extra data is the record itself.
func checkProof(data []byte, verifier note.Verifier) error {
	head, checkpoint, found := bytes.Cut(data, []byte("\n\n"))
	if !found {
		return fmt.Errorf("no checkpoint")
	}
	lines := strings.Split(string(head), "\n")
	if len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return fmt.Errorf("not a proof with its record")
	}
	record, err := base64.StdEncoding.Strict().DecodeString(lines[1][len("extra "):])
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(lines[2][len("index "):], 10, 64)
	if err != nil {
		return err
	}
	hashes, err := parseHashes(lines[3:])
	if err != nil {
		return err
	}
	size, root, err := openCheckpoint(checkpoint, verifier)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(tlog.RecordProof(hashes), size, root, index, tlog.RecordHash(record))
}

// checkConsistency reads the root of an old tree, then what /ledger/consistency answers about it.
func checkConsistency(data []byte, verifier note.Verifier) error {
	head, checkpoint, found := bytes.Cut(data, []byte("\n\n"))
	if !found {
		return fmt.Errorf("no checkpoint")
	}
	lines := strings.Split(string(head), "\n")
	if len(lines) < 2 || !strings.HasPrefix(lines[1], "old ") {
		return fmt.Errorf("not a proof of consistency")
	}
	oldRoot, err := tlog.ParseHash(lines[0])
	if err != nil {
		return err
	}
	oldSize, err := strconv.ParseInt(lines[1][len("old "):], 10, 64)
	if err != nil {
		return err
	}
	hashes, err := parseHashes(lines[2:])
	if err != nil {
		return err
	}
	size, root, err := openCheckpoint(checkpoint, verifier)
	if err != nil {
		return err
	}
	return tlog.CheckTree(tlog.TreeProof(hashes), size, root, oldSize, oldRoot)
}

func parseHashes(lines []string) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(lines))
	for at, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes[at] = hash
	}
	return hashes, nil
}
