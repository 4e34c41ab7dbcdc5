/**
 * Words of papers that general dictionaries lack: software, statistics, the sciences, the humanities, and Latin
 * that stands in English sentences. Only what cannot be formed from words that the dictionary has (`formation.ts`).
 */
export const scholarlyWords: ReadonlySet<string> = new Set(
  (
    'ablation adjoint affordance affordances algorithmic allele alleles altmetrics amortized analyte analytes ansatz anonymized antigen ' +
    'apriori args argmax argmin arxiv asymptotics async attractor autoencoder autoencoders autoregressive backend backends ' +
    'backpropagation barcode barcodes baselining basemap bayes bayesian benchmarking bibliometric bibliometrics bijection bijective ' +
    'bilinear binarized bioassay biobank bioconda bioconductor bioinformatic biomarker biomarkers biplot bitwise blockchain boolean ' +
    'bootstrapped boxplot boxplots calibrator changelog changepoint chatbot chatbots checkbox checkpointing checksum checksums chemometrics ' +
    'chloroplast chromatin cisgender citeproc classifier classifiers clickable cloglog cauchit loglog codebase codebases codebook coder coders ' +
    'codec codomain coevolution collider colliders colormap colormaps colour colocated comorbidities comorbidity compartmental ' +
    'complementarity computability conda config configs confounder confounders contig contigs contravariant convolutional copula copulas ' +
    'coreference corpora covariance covariances covariate covariates covid crossref crowdsourced crowdsourcing cron cryptographic csv ' +
    'customizable cytometry cytoscape dataflow dataframe dataframes dataset datasets datatype datatypes dataverse datetime deconfounded ' +
    'decoder decoders deconvolution deduplicated dendrogram denoising derivable destructor determinantal deterministically dev devs diff diffs ' +
    'differentiable diffeomorphism discoverability discretization discretized disjunctive docstring docstrings docker dockerfile ' +
    'doxygen drosophila dropdown dropout ecosystem eigen eigenfunction eigenfunctions eigenvector eigenvectors embeddings emic etic ' +
    'emulator encodings endogeneity endpoint endpoints ensembl entropic enum epistemic epistemically epoch ergodic ergodicity ethnography ' +
    'ethnographic et exome exons exploratory extensibility facet factorizable facto fairness falsifiable favicon fermion fermionic filename ' +
    'filenames filesystem filesystems finetuned finetuning firmware fold fluence formalise formalism fortran foundational fourier frontend ' +
    'frontends gaussian generalizability generative genomics genomic genotype genotyped genotyping geocoded geocoding geodesic geodesics geoid ' +
    'geolocation geospatial github gitlab gluon gluons gradient graphene groundtruth gui habitus hackathon hackathons hadron hadronic ' +
    'hamiltonian hardcoded hashable hashtag hashtags haplotype haplotypes hermeneutic hermeneutics hessian heteroscedastic heteroscedasticity ' +
    'heterozygous heuristics hippocampal histone histones homeomorphism homologous homology homomorphism homoscedasticity homozygous hotspot ' +
    'hotspots html http https hyperlink hyperlinks hyperparameter hyperparameters hyperplane hypergraph hypernym iframe imputation imputations ' +
    'imputed incentivize indel indels inferential inferentially infographic initializer injective inline inlined inpainting inode instantiation ' +
    'instantiations intercoder interoperability interoperable interoperate interrater intersectionality intersectional introgression invariances ' +
    'invertible ipso iphone ipynb isoform isoforms isometry isometric isomorphic isomorphism isotropic iterable iterator iterators jacobian ' +
    'javascript json jsonl julia jupyter jure kafka kaggle keras kernel kernels keyframe keystroke keystrokes keyword kinase kinases kubernetes ' +
    'lagrangian lambda laplacian lasso latex latency latent lemma lemmas lemmatization lemmatized leptons lexeme lexemes lifecycle ligand ligands ' +
    'likert linearizable lingua linux lipidomics lod logistic logit logits lookup lookups lossy lossless lookahead macos mainframe manifold ' +
    'manifolds mapbox markdown markov marginalized marginalize matplotlib matlab maximization maxima megabyte mereological meson mesons ' +
    'metabolite metabolites metabolomics metadata metagenomic metagenomics metaphysics methyl methylation metric metrics microarray ' +
    'microbiome microbiota microcontroller microdata microservice microservices minima minimax mitochondrial mixin modularity mongodb monoid ' +
    'monotonicity monte multicollinearity multimodal multinomial multithreaded multivariate mutex mutexes namespace namespaces neoliberal ' +
    'neoliberalism neuroimaging neuron neuronal nginx nomogram nonparametric normality normed nosql nullable numba numpy observables ' +
    'obfuscated occlusion ode offline omics online ontology ontologies ontological opencv opensource operationalise operationalization ' +
    'operationalize operationalized orcid ordinal ordinals organelle orthogonality orthonormal oscillatory outlier outliers outperform ' +
    'outperformed outperforms overfit overfits overfitted overfitting overdispersed overdispersion pandoc parallelism parallelizable ' +
    'parallelization parallelize parallelized parametric parametrization parametrize parametrized parsable parser parsers pathogen pathway ' +
    'patriarchal paywall paywalled paywalls peptide peptides percentile percentiles performant performative performativity permafrost ' +
    'perplexity phenomenological phenotype phenotypes phenotypic phonon phonons phylogenetic phylogenetically phylogenies phylogenomics ' +
    'phylogeny pipeline pipelines pixel pixels plasmid plasmids plotly plugin plugins pointwise poisson polymorphic polynomial polynomials ' +
    'polytope polytopes popup positionality positivism positivist postcolonial posteriori posthoc poststructuralist powershell praxis ' +
    'precarity preprint preprints preprocess preprocessed preprocesses preprocessing preprocessor pretrain pretrained pretraining primer ' +
    'priori priors probabilistic probabilistically probit profiler programmatically prokaryotes proteome proteomic proteomics psychometric ' +
    'psychometrics pulsar pulsars pydantic pypi pytest pytorch python quadratically qualia quantification quantifier quantile quantiles quantized ' +
    'quantization quartile quartiles quaternion quaternions qubit qubits queryable queue queueing quarks rasterization rasterized ' +
    'readme readability realtime recurrent refactor refactored refactoring refactorings reflexivity regex regexes regressor regressors ' +
    'regularization regularized regularizer repo repos reproducibility reproducibly resample resampled resampling resolvers restful ' +
    'retargeting reusability reusable rheology ribosomal riemannian roadmap rollout runtime runtimes scalability scalable scatterplot ' +
    'scatterplots schema schemas schemata scikit scipy scraper scripting scrollable seaborn searchability selectable semiconductors semiotics ' +
    'semiotic sensorimotor sentience separable sequencer sequencers serverless setup sigmoid signaling simulator simulators singleton skewness ' +
    'smartphone smartphones smoothers softmax solver solvers spatiotemporal spatially spectroscopic spinor sparql splines spline sqlite ' +
    'stackoverflow stakeholder stakeholders startup startups statsmodels stdin stdout stderr stemmer stimuli stochastic stochastically ' +
    'stoichiometry stopword stopwords stylometric stylometry subalgebra subclass subclassing subdirectories subdirectory subfolder subgraph ' +
    'subgraphs submatrix submodule submodules subnetwork subplot subplots subscale subscales subsample subsampled subsampling subspace ' +
    'subspaces subtree subtype subtypes supercomputer supercomputers superset supersymmetry supervised surjective symplectic syntactic ' +
    'systematics taxa taxon taxonomic telemetry template tensor tensorflow tensors terabyte testbed textbox textual theoretic theta ' +
    'threaded thresholded thresholding throughput timeframe timepoint timepoints timestamp timestamped timestamps timestep timesteps tokenization ' +
    'tokenize tokenized tokenizer tokens toolbar toolbox toolboxes toolchain toolchains toolkit toolkits tooltip tooltips topological ' +
    'toponym toponyms trainable trajectories transcriptome transcriptomes transcriptomic transcriptomics transduction transformative ' +
    'transistor triadic triangulate tuple tuples twitter typescript ubuntu unbiasedness underfit underfitting underspecified ' +
    'unicode unidirectional unimodal univariate unix unlabeled unlabelled unmanned unnormalized unregularized unweighted upsampling upload ' +
    'uploads uptime url urls usability username utils validator validators vectorization vectorize vectorized vectorizer verifier versioned ' +
    'versioning viewport virtualenv viscoelastic visualizer vitro vivo silico situ webpage webpages website websites webhook wavelet ' +
    'wavelets whitespace wiki wikidata wikipedia wildcard wildcards workflow workflows workspace workspaces wordnet wrapper wrappers xenograft ' +
    'yaml youtube zenodo zotero zeitgeist zoomable analogue imaginaire vice versa alia alii passim ibid sic'
  ).split(' '),
)
